import { writeFileSync } from 'node:fs'

/**
 * A reporter that prints nothing: it writes how many tests passed, failed and were skipped to the file named in TEST_COUNTS.
 * A file that cannot be loaded counts as one failure, and so does an error outside any test.
 */
export default class CountTests {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') counts.passed++
        else if (state === 'skipped') counts.skipped++
        else counts.failed++
      }
      const suites = [...module.children.allSuites()]
      counts.failed += [module, ...suites].filter((suite) => suite.errors().length > 0).length
    }
    const file = process.env['TEST_COUNTS']
    if (file) writeFileSync(file, JSON.stringify(counts))
  }
}
