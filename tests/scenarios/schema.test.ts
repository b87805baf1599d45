import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policySchema } from '../../engine/scenario/policyFile.ts'
import { startReading } from '../../engine/scenario/complaints/reading.ts'
import { scenarioSchema } from '../../engine/scenario/schema/schema.ts'
import { publishedSchema } from './publishedSchema.ts'

const folder = join(import.meta.dirname, '../../scenarios')

// After a change of the schema: npx vitest run tests/scenarios/schema.test.ts -u
test('the published schema of scenarios is the one the program reads with', async () => {
  const text = publishedSchema('Bandbreedte scenario, version 1', scenarioSchema(startReading(null)))
  await expect(text).toMatchFileSnapshot(join(folder, 'schema.json'))
})

test('the published schema of policy files is the one the program reads with', async () => {
  const text = publishedSchema('Bandbreedte policy, version 1', policySchema(startReading(null)))
  await expect(text).toMatchFileSnapshot(join(folder, 'policy-schema.json'))
})
