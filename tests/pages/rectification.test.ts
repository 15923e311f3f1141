import { expect, test } from 'vitest'
import { servedTicket } from '../service/hall.ts'
import { ask } from '../service/requests.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const { app, clock } = hall
const as = { role: 'department-reviewer', department: 'approval-bureau' } as const

/** Served at a window, and rated by the visitor. */
async function poor(window: string, text: string) {
  const ticket = await servedTicket(app, window)
  const answer = await ask(app, 'POST', '/ratings', { id: crypto.randomUUID(), ticket, grade: 1, text })
  expect(answer.status).toBe(201)
}

test('a poor rating is claimed, verified, put right, replied to and called back from its card', async () => {
  await poor('A01', '等了很久 <img src=x onerror=alert(1)>')
  const page = await hall.visit('/hall/rectifications', { as })
  const card = page.getByRole('article').filter({ hasText: '等了很久' })
  expect(await card.innerText()).toContain('待认领')
  expect(await card.innerText()).toContain('最晚 2021-08-24 17:00')
  const press = (name: string) => card.getByRole('button', { name, exact: true }).click()
  await press('认领')
  await card.getByText('已认领，待核实').waitFor()
  await press('核实')
  await press('核实')
  await card.getByText('请填写').waitFor()
  const steps = [
    ['核实', '查明了什么', '当天窗口只开一个', '待整改'],
    ['整改', '采取了什么措施', '增开一个窗口', '待答复'],
    ['答复', '答复内容', '已增开窗口，向您致歉', '待回访'],
  ] as const
  for (const [name, label, text, state] of steps) {
    if (name !== '核实') await press(name)
    await card.getByLabel(label).fill(text)
    await press(name)
    await card.getByText(state).waitFor()
  }
  await press('回访')
  await card.getByLabel('回访情况').fill('办事人表示满意')
  await press('回访')
  await card.getByText('已回访，办结').waitFor()
  await page.getByRole('button', { name: '已结束' }).click()
  await page.getByRole('article').filter({ hasText: '整改按时完成' }).waitFor()
})

test('what is overdue says so in words and by colour, in both languages, on both screens', async () => {
  await poor('A02', '态度不好，问了三次才答')
  clock.set(Temporal.Instant.from('2021-08-25T10:00:00+08:00'))
  await poor('A03', '材料一次没说清，跑了两趟')
  const page = await hall.visit('/hall/rectifications', { as })
  const late = page.getByRole('article').filter({ hasText: '态度不好' })
  expect(await late.innerText()).toContain('认领已超期')
  expect(await page.getByRole('article').first().innerText()).toContain('态度不好')
  await lookAt(hall, 'rectifications', '/hall/rectifications', {
    as,
    async ready(shown, language) {
      const name = language === 'zh' ? '申诉' : 'Appeal against the rating'
      await shown.getByRole('button', { name }).first().click()
      await shown.locator('textarea').waitFor()
    },
  })
})
