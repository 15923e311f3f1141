import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../../../machines/catalogue.ts'
import { planReforms } from '../../../machines/reforms/plan-reforms.ts'
import { reportPage } from '../../../src/cli/simulate/report-page.ts'
import { PLAN_SCENARIOS, scenarioFiles } from '../../../src/cli/simulate/simulate.ts'
import { readScenario } from '../../../src/schemas/read-scenario.ts'
import { runComparison } from '../../../src/simulation/report/run-comparison.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

const around = { catalogue, notices: shippedNotices, sessions: shippedHallSessions }

const files = await scenarioFiles(PLAN_SCENARIOS)

// `vitest run tests/simulation/report/plan-reforms.test.ts -u` writes them anew.
test.each(files.map((file) => [basename(file, '.yaml'), file]))(
  '%s: the kept report is what comes out',
  async (name, file) => {
    const report = await runComparison(readScenario(parse(await readFile(file, 'utf8')), catalogue), around)
    const text = `${reportPage(report).join('\n')}\n`
    await expect(text).toMatchFileSnapshot(`../../examples/reports/${name}.txt`)
    expect(report.rows.find((row) => row.name === 'time/mean')?.differences).toHaveLength(1)
  },
  120_000,
)

test('they are the reforms of the plan, of the same definitions', async () => {
  expect(files.map((file) => basename(file, '.yaml'))).toEqual(planReforms.map(({ id }) => id).toSorted())
  for (const file of files) {
    const { variants = [] } = readScenario(parse(await readFile(file, 'utf8')), catalogue)
    const reform = planReforms.find(({ id }) => id === basename(file, '.yaml'))
    // Of those merged an applicant brings what its matter needs: nobody plans a town and a village at once.
    expect(reform?.before).toEqual(expect.arrayContaining([...(variants[0]?.cases ?? [])]))
    expect(variants[1]?.cases).toEqual([reform?.result])
  }
})
