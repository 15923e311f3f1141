import { expect, test } from 'vitest'
import { paperKinds } from '../../src/papers/paper-kinds.ts'
import { startService } from '../service/app.ts'
import { get, send } from '../service/requests.ts'
import {
  companySetUp,
  declined,
  longPermit,
  promised,
  refusedPermit,
  silent,
  withMaterials,
} from './case-stories.ts'
import { papersAsText } from './papers-of.ts'

const service = await startService()
const { app } = service
const stories = [longPermit, refusedPermit, declined, companySetUp, promised, silent, withMaterials]
const cases: { id: string }[] = []
for (const story of stories) cases.push(await story(service))
const idOf = (story: (typeof stories)[number]) => cases[stories.indexOf(story)]?.id ?? ''
const paper = async (story: (typeof stories)[number], id: string, language: 'zh' | 'en' = 'zh') =>
  (await papersAsText(service, idOf(story), language)).get(id) ?? ''

test.each(['zh', 'en'] as const)('all papers of these cases read as they should: %s', async (language) => {
  const texts: string[] = []
  for (const { id } of cases) texts.push(...(await papersAsText(service, id, language)).values())
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`golden/papers-${language}.txt`)
})

test('every kind of paper is among them', async () => {
  const lists = await Promise.all(cases.map(({ id }) => get(app, `/cases/${id}/papers`)))
  const kinds = lists.flatMap(({ body }) => body.papers.map(({ kind }: { kind: string }) => kind))
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(paperKinds).sort())
})

test('no number is given twice, and no two kinds share their letters', async () => {
  const lists = await Promise.all(cases.map(({ id }) => get(app, `/cases/${id}/papers`)))
  const numbers = lists.flatMap(({ body }) => body.papers.map(({ number }: { number: string }) => number))
  expect(new Set(numbers).size).toBe(numbers.length)
  const codes = Object.values(paperKinds).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a paper reads the same however far its case has gone since', async () => {
  const before = new Map(await papersAsText(service, idOf(silent)))
  service.at('2021-09-02T09:00:00+08:00')
  await app.sweep()
  const { revision } = (await get(app, `/cases/${idOf(silent)}`)).body
  const answer = await send(app, idOf(silent), revision, 'withdraw', { request: '撤回' })
  expect(answer.status).toBe(201)
  expect(await papersAsText(service, idOf(silent))).toEqual(before)
})

test('a correction notice names every defect and its remedy, and that there is no second one (行政许可法 32)', async () => {
  const text = await paper(longPermit, 'correction-notice-2')
  expect(text).toContain('1 | — | 第三页无签字 | 由设计负责人签字 |')
  expect(text).toContain('2 | — | 缺少计算书 | 补交计算书 |')
  expect(text).toContain('此后不再另行要求补正')
  expect(text).toContain('补正期限: 2021年9月6日')
})

test('a refusal and a non-acceptance say why and where to turn', async () => {
  for (const text of [await paper(refusedPermit, 'decision-4'), await paper(declined, 'non-acceptance-2')]) {
    expect(text).toMatch(/^理由$/m)
    expect(text).toMatch(/^救济途径\n- .*行政复议.*行政诉讼/m)
  }
})

test('a special procedure tells in writing how long it takes (行政许可法 45)', async () => {
  const text = await paper(longPermit, 'special-procedure-5')
  expect(text).toContain('特别程序: 专家评审')
  expect(text).toContain('预计结束: 2021年9月10日')
})

test('an extension says why, by whom it was approved, and the new day (行政许可法 42)', async () => {
  const text = await paper(longPermit, 'extension-7')
  expect(text).toMatch(/延长: 10个工作日\n延长后到期日: 2021年\d+月\d+日/)
  expect(text).toContain('批准人: 本行政机关负责人')
})

test('silence is told as what it is: accepted as of receipt', async () => {
  const text = await paper(silent, 'acceptance-4')
  expect(text).toContain('受理日期: 2021年8月24日')
  expect(text).toContain('视为受理')
})

test('where the items decide, the one that completes them brings the decision', async () => {
  expect(await paper(companySetUp, 'decision-9')).toContain('银行')
})

test('the receipt lists what came and how', async () => {
  const text = await paper(withMaterials, 'receipt-1')
  expect(text).toMatch(/^1 \| .* \| 纸质\n2 \| .* \| 电子证照库$/m)
})

test('a paper shows no full identity number of a person, and a company’s public code in full', async () => {
  for (const language of ['zh', 'en'] as const) {
    for (const { id } of cases) {
      const texts = [...(await papersAsText(service, id, language)).values()].join('\n')
      expect(texts).not.toContain('370921190002280013')
    }
  }
  expect(await paper(companySetUp, 'receipt-1')).toContain('370921********0013')
  expect(await paper(longPermit, 'receipt-1')).toContain('91370921MA0000001N')
})

test('only what is a permit is called one, and what the county has not decided is not printed as law', async () => {
  expect(await paper(longPermit, 'decision-9')).toMatch(/^准予行政许可决定书/)
  expect(await paper(companySetUp, 'decision-9')).toMatch(/^准予办理决定书/)
  expect(await paper(promised, 'acceptance-2')).not.toContain('依据')
  const texts = await Promise.all(cases.map(({ id }) => papersAsText(service, id)))
  for (const text of texts.flatMap((all) => [...all.values()])) expect(text).not.toContain('assumed')
})
