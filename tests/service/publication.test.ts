import { expect, test } from 'vitest'
import { textOfPdf } from '../papers/text-of-pdf.ts'
import { startService } from './app.ts'
import { actAll, drafted, surveyReform } from './reforms-of.ts'
import { ask } from './requests.ts'

const { app } = await startService()
/** Without any session, as anybody in the hall. */
const page = async (path: string) => {
  const { statusCode, headers, body, rawPayload } = await app.inject({
    method: 'GET',
    url: `/processes/${path}`,
  })
  return { statusCode, type: headers['content-type'], body, rawPayload }
}

test('anybody reads guide, materials, form and flow of a process, each figure with where it is from', async () => {
  const { statusCode, type, body } = await page('construction-permit-merged/publication')
  expect([statusCode, type]).toEqual([200, 'text/html; charset=utf-8'])
  for (const text of [
    '办事指南',
    '申请材料清单',
    '申请表',
    '办理流程图',
    '建筑法 8 (2019)',
    '合并的原事项',
    '招标项目：否',
    '县住建局（征求意见）',
    '作出决定',
    '（推定：方案时间节点，县里尚未填写）',
  ])
    expect(body).toContain(text)
  // What is owed to nobody is published as no limit.
  expect(body).not.toContain('undefined')
  expect(body).not.toMatch(/<script|<style/)
})

test('what a promise may replace stands in the list of materials', async () => {
  const { body } = await page('pledged/publication')
  expect(body).toContain('可以先承诺、后补证明的事项')
  expect(body).toContain('承诺（审批局，10个工作日内履行）')
})

test('it is printed as PDF with every Chinese character, the drawing too', async () => {
  const { statusCode, type, rawPayload } = await page('enterprise-setup-1545/publication.pdf')
  expect([statusCode, type]).toEqual([200, 'application/pdf'])
  const text = textOfPdf(rawPayload)
  for (const words of [
    '县行政审批服务局',
    '印章刻制',
    '住房公积金登记',
    '并联办理（同时进行）',
    '送达、办结',
  ])
    expect(text).toContain(words)
})

test('what is adopted is published with its first day', async () => {
  await actAll(app, await drafted(app, surveyReform()), [
    ['submit'],
    ['approve'],
    ['adopt', { from: '2021-09-01' }],
  ])
  const { body } = await page('survey/publication?version=2')
  expect(body).toContain('2021年9月1日')
  expect(body).toContain('县住建局')
  // What the county alone says for the reform, which is no default.
  expect(body).toMatch(/由县里决定的内容.*供测试用/s)
  expect((await page('survey/publication')).body).toContain('survey@1')
  const read = await ask(app, 'GET', '/processes/survey/publication.pdf?version=3')
  expect(read.body.code).toBe('unknown-process')
})
