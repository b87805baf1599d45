import { expect, test } from 'vitest'
import { parseScenario } from '../../../engine/scenario/parse.ts'
import { edited, put, shippedText, type Loose } from './shippedText.ts'

/** One broken file: what is broken, the edit, where it must be told, and what the message must contain. */
type Case = readonly [name: string, edit: (file: Loose) => void, where: string, says: RegExp]

const CASES: readonly Case[] = [
  ['a missing version', (f) => delete (f as { version?: unknown }).version, 'version', /missing.*Add "version": 1/],
  ['a newer version', (f) => put(f, 'version', 2), 'version', /version 2.*newer Bandbreedte/],
  ['a version that is text', (f) => put(f, 'version', '1'), 'version', /no such version.*Write "version": 1/],
  ['a missing field', (f) => delete (f as { baseYear?: unknown }).baseYear, 'baseYear', /missing.*Add "baseYear"/],
  ['an unknown field', (f) => put(f, 'baseyear', 2022), 'baseyear', /does not belong.*Did you mean "baseYear"/],
  ['a misspelt field of a plan', (f) => put(f.plans[0], 'aera', 3), 'plans[0].aera', /Did you mean "area"/],
  ['no area', (f) => put(f.plans[0], 'area', 12), 'plans[0].area', /object with fields/],
  [
    'a negative area',
    (f) => put(f.plans[1].area, 'value', -20),
    'plans[1].area.value',
    /cannot be negative.*from 0.01/,
  ],
  ['a huge area', (f) => put(f.plans[1].area, 'value', 1e300), 'plans[1].area.value', /too large.*Check the number/],
  ['an endless area', (f) => put(f.plans[1].area, 'value', Infinity), 'plans[1].area.value', /not a finite number/],
  ['no number', (f) => put(f.plans[1].area, 'value', NaN), 'plans[1].area.value', /not a finite number/],
  ['a word for a number', (f) => put(f.plans[1].area, 'value', 'veel'), 'plans[1].area.value', /no number here/],
  ['a wrong unit', (f) => put(f.plans[1].area, 'unit', 'kg'), 'plans[1].area.value', /does not fit.*Convert to ha/],
  ['a unit that is not exact', (f) => put(f.plans[1].area, 'unit', 'acre'), 'plans[1].area.value', /Convert to ha/],
  [
    'a missing unit',
    (f) => delete (f.plans[1].area as { unit?: unknown }).unit,
    'plans[1].area.value',
    /Add "unit": "ha"/,
  ],
  ['two units', (f) => put(f.plans[1].area, 'value', '1 km2'), 'plans[1].area.value', /two different units/],
  [
    'thousands',
    (f) => put(f.sectors[0].jobs, 'value', '20.700,5 jobs'),
    'sectors[0].jobs.value',
    /thousands separators.*20700,5/,
  ],
  [
    'thousands by spaces',
    (f) => put(f.sectors[0].jobs, 'value', '20 700'),
    'sectors[0].jobs.value',
    /without separators, such as 20700/,
  ],
  [
    'an unknown source',
    (f) => put(f.plans[1].area, 'source', ['17', '999']),
    'plans[1].area.source[1]',
    /not in the block sources/,
  ],
  [
    'no source',
    (f) => put(f.plans[1].area, 'source', []),
    'plans[1].area.source',
    /"published" needs a source.*"assumed"/,
  ],
  [
    'an unknown mark',
    (f) => put(f.plans[1].area, 'evidence', 'publised'),
    'plans[1].area.evidence',
    /Did you mean "published"/,
  ],
  [
    'an unknown status',
    (f) => put(f.plans[1], 'status', 'softer'),
    'plans[1].status',
    /hard, prepared, soft, search.*"soft"/,
  ],
  [
    'an unknown municipality',
    (f) => put(f.plans[1], 'municipality', 'Barnevelt'),
    'plans[1].municipality',
    /Did you mean "Barneveld"/,
  ],
  [
    'an unknown segment',
    (f) => put(f.plans[1].segments, 'value', { regulier: 1 }),
    'plans[1].segments.value.regulier',
    /segment.*"regular"/,
  ],
  [
    'shares under 1',
    (f) => put(f.plans[1].segments, 'value', { regular: 0.6 }),
    'plans[1].segments.value',
    /add up to 0.6, not to 1.*Raise/,
  ],
  [
    'shares over 1',
    (f) => put(f.sectors[0].mix.value, 'heavy', 0.6),
    'sectors[0].mix.value',
    /add up to 1.1, not to 1.*Lower/,
  ],
  [
    'a large share',
    (f) => put(f.sectors[0].mix, 'value', { largescale: 1 }),
    'sectors[0].mix.value.largescale',
    /large firms arrive apart/,
  ],
  [
    'origin not 1',
    (f) => put(f.municipalities[0].origin, 'value', 0.5),
    'municipalities',
    /add up to 1.255.*Change origin/,
  ],
  ['an id twice', (f) => put(f.plans[1], 'id', 'vinkenhoef'), 'plans[1].id', /exists already at plans\[0\]/],
  ['an id with a space', (f) => put(f.plans[1], 'id', 'a b'), 'plans[1].id', /cannot be an id.*a letter/],
  ['an endless horizon', (f) => put(f, 'endYear', 2199), 'endYear', /more than 60 years.*at most 2082/],
  ['an end before the base', (f) => put(f, 'endYear', 2020), 'endYear', /not after the base year.*2023 or later/],
  ['a year that is no year', (f) => put(f, 'baseYear', 1e9), 'baseYear', /too large.*2200/],
  ['a first review too early', (f) => put(f, 'firstReview', 2000), 'firstReview', /outside the years.*2023 - 2050/],
  [
    'a target year too late',
    (f) => put(f.policy.targetYear, 'value', 2070),
    'policy.targetYear.value',
    /too late.*a year from 2023 to 2050/,
  ],
  [
    'a first review of the policy too early',
    (f) => put(f.policy.firstReview, 'value', 2022),
    'policy.firstReview.value',
    /too early.*a year from 2023 to 2050/,
  ],
  [
    'a missing assumption',
    (f) => delete (f.assumptions as { giveUp?: unknown }).giveUp,
    'assumptions.giveUp',
    /missing.*Add "giveUp"/,
  ],
  ['an unknown assumption', (f) => put(f.assumptions, 'growth', {}), 'assumptions.growth', /does not belong/],
  [
    'a wrong sector',
    (f) => put(f.assumptions, 'parkShare.industri', {}),
    'assumptions.parkShare.industri',
    /"parkShare.industry"/,
  ],
  [
    'an unknown kind',
    (f) => put(f.assumptions.giveUp.value, 'kind', 'uniforn'),
    'assumptions.giveUp.value.kind',
    /Did you mean "uniform"/,
  ],
  [
    'quantiles out of order',
    (f) => put(f.assumptions.giveUp.value, 'p10', 0.05),
    'assumptions.giveUp.value.p50',
    /cannot exist/,
  ],
  [
    'a distribution without sense',
    (f) => put(f.assumptions.modelError.value, 'logSd', -1),
    'assumptions.modelError.value.logSd',
    /cannot exist/,
  ],
  [
    'impossible values',
    (f) => put(f.assumptions.giveUp, 'value', { kind: 'normal', mean: 0.1, sd: 0.1 }),
    'assumptions.giveUp.value',
    /sometimes gives impossible values.*narrower/,
  ],
  [
    'an override of a lever out of range',
    (f) => put(f.policy.cooperation, 'value', 2),
    'policy.cooperation.value',
    /too large.*from 0 to 1/,
  ],
  ['an unknown lever', (f) => put(f.policy, 'cooperate', {}), 'policy.cooperate', /Did you mean "cooperation"/],
  ['a lever of another kind', (f) => put(f.policy.backDoor, 'value', 'yes'), 'policy.backDoor.value', /true or false/],
  [
    'an unknown strategy',
    (f) => put(f.policy.strategy, 'value', 'adaptief'),
    'policy.strategy.value',
    /Did you mean "adaptive"/,
  ],
  [
    'half a year of lag',
    (f) => put(f.policy.monitorLag, 'value', 0.5),
    'policy.monitorLag.value',
    /not a whole number/,
  ],
  [
    'an unknown area',
    (f) => put(f.estimates[0], 'area', 'group:utrecht8'),
    'estimates[0].area',
    /no such area.*group:utrecht7/,
  ],
  [
    'an unknown member',
    (f) => put(f.groups.utrecht7.members, 0, 'Utrecht'),
    'groups.utrecht7.members[0]',
    /not in municipalities/,
  ],
  ['two large segments', (f) => put(f.segments[0], 'large', true), 'segments', /more than one large-scale segment/],
  [
    'large firms that wait',
    (f) => put(f.municipalities[0].waiting.value, 'largescale', 2),
    'municipalities[0].waiting.value.largescale',
    /never be served; 0; Leave "largescale" out of waiting/,
  ],
  ['too many plans', (f) => put(f, 'plans', Array(201).fill(f.plans[0])), 'plans', /too long.*1 - 200/],
  ['no municipalities', (f) => put(f, 'municipalities', []), 'municipalities', /empty.*at least 1/],
  [
    'periods out of order',
    (f) => put(f.sectors[0].growthLow.value[1], 'until', 2029),
    'sectors[0].growthLow.value[1].until',
    /a year after 2030/,
  ],
  [
    'a largest plot below the least',
    (f) => put(f.constants.largeMaximum, 'value', 2),
    'constants.largeThreshold.value',
    /starts above the largest.*at most 2 ha/,
  ],
  [
    'nobody at work',
    (f) => (f.sectors as unknown as Loose[]).forEach((s) => put(s.jobs, 'value', 0)),
    'sectors',
    /No sector has any jobs/,
  ],
  [
    'too deep',
    (f) => put(f, 'title', JSON.parse('['.repeat(50) + ']'.repeat(50))),
    'title[0][0][0][0][0][0][0][0][0][0][0][0]',
    /too deeply/,
  ],
]

test.each(CASES)('a file with %s is told where and how to mend it', (_, edit, where, says) => {
  const result = parseScenario(edited(edit))
  expect(result.ok).toBe(false)
  if (result.ok) return
  const told = result.problems.find((problem) => problem.where === where)
  expect(told, `problems told: ${result.problems.map((problem) => problem.where).join(', ')}`).toBeDefined()
  const words = `${told?.what}; ${told?.allowed}; ${told?.hint}`
  expect(words).toMatch(says)
})

test.each(['__proto__', 'constructor', 'prototype'])('a file with the key %s is refused', (key) => {
  const text = shippedText().replace('"baseYear"', `"${key}": { "polluted": true }, "baseYear"`)
  const result = parseScenario(text)
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.problems.map(({ where }) => where)).toContain(key)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('a wrong key deep in a table is refused too', () => {
  const text = shippedText().replace('"regular": 0.45', '"__proto__": 0.45')
  const result = parseScenario(text)
  expect(result.ok ? [] : result.problems.map(({ where }) => where)).toContain('sectors[0].mix.value.__proto__')
})

test('all problems are told at once', () => {
  const result = parseScenario(
    edited((file) => {
      put(file.plans[0], 'municipality', 'Nergens')
      put(file.plans[1].area, 'value', -1)
      put(file.plans[1].area, 'source', ['nowhere'])
      put(file.sectors[2].mix, 'value', { regular: 0.5 })
      put(file, 'endYear', 2500)
      put(file, 'one', 1)
      put(file, 'two', 2)
    }),
  )
  expect(result.ok ? [] : result.problems.map(({ where }) => where).sort()).toEqual([
    'endYear',
    'one',
    'plans[0].municipality',
    'plans[1].area.source[0]',
    'plans[1].area.value',
    'sectors[2].mix.value',
    'two',
  ])
})

test('a flood of problems is cut short', () => {
  const result = parseScenario(edited((file) => Array.from({ length: 300 }, (_, i) => put(file, `x${i}`, i))))
  expect(result.ok ? 0 : result.problems.length).toBe(201)
  expect(result.ok ? '' : result.problems.at(-1)?.what).toBe('And 100 more problems')
})
