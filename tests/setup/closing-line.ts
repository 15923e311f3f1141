import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with `N passed, N failed`, alone on its line, whatever colours and tables stand above. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    // Without tests the run itself has failed (no server, no files), and its exit code says so.
    if (tests.length === 0) return
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that could not be loaded has no tests to count, yet the run has failed.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length
    const skipped = count('skipped')
    const line = `${count('passed')} passed, ${count('failed') + broken} failed${skipped ? `, ${skipped} skipped` : ''}`
    process.stdout.write(`\n${line}\n`)
  }
}
