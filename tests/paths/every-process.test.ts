import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import type { Facts } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { answered } from '../case/answered.ts'
import { type Service, startService } from '../service/app.ts'
import { faultsIn } from '../service/ledgers.ts'
import { applicant, ask, get, send } from '../service/requests.ts'
import { dayFor } from './day-for.ts'
import { type End, ends, nextEvent } from './ends.ts'
import { payloadOf } from './payloads.ts'

let service: Service
beforeAll(async () => {
  service = await startService()
  // So many plates that every case has some to hand out.
  const drawn = { id: crypto.randomUUID(), kind: 'drawn', count: 1000, note: '合成' }
  expect((await ask(service.app, 'POST', '/stocks/charter-plates/movements', drawn)).status).toBe(201)
})

/** Few openings that together have every item of a process in them; what registers answer stands among the facts. */
function openings(process: Process): Facts[] {
  const all = valuations(process.facts, subjectOf(process).bounds)
  const seen = new Set<string>()
  const chosen = all.filter((facts) => {
    const fresh = leavesFor(process.tree, facts).filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    return fresh.length > 0
  })
  return chosen.length > 0 ? chosen : all.slice(0, 1)
}

/** The ends that a process's own events can lead to. */
const endsOf = (process: Process) => {
  const commits = leavesFor(process.tree, {}).some(({ kind }) => kind === 'commitment')
  const examined = leavesFor(process.tree, openings(process)[0] ?? {}).some(
    (leaf) => leaf.kind === 'item' && !leaf.separable,
  )
  return (Object.keys(ends) as End[]).filter((end) => {
    if (end === 'broken') return commits
    if (end === 'refused') return process.decidedBy === 'head'
    return end !== 'failed' || examined
  })
}

/** Enters in the registers what they are to answer in one case, under names that no other case has; what is left to give. */
async function register(process: Process, stated: Facts): Promise<Facts> {
  const keys = process.facts.flatMap((fact) => fact.register?.key ?? [])
  const named = Object.fromEntries(keys.map((key) => [key, crypto.randomUUID()]))
  const { given, lookedUp } = answered(process, { ...stated, ...named })
  for (const { register: list, key, entry } of lookedUp) {
    if (!entry) continue
    const body = { id: crypto.randomUUID(), key, from: String(entry.from), data: entry.data }
    const { status } = await ask(service.app, 'POST', `/registers/${list}/entries`, body)
    expect(status).toBe(201)
  }
  return given
}

/** Drives one case over HTTP until it has ended; the types of the events that led there. */
async function drive(process: Process, facts: Facts, end: End): Promise<{ id: string; path: string[] }> {
  const { app, clock } = service
  clock.set(dayFor(process))
  const project = process.project
    ? (
        await ask(app, 'POST', '/projects', {
          id: crypto.randomUUID(),
          code: crypto.randomUUID(),
          name: '合成项目',
          facts: {},
        })
      ).body.project
    : undefined
  const opened = await ask(app, 'POST', '/cases', {
    id: crypto.randomUUID(),
    process: process.slug,
    applicant,
    channel: process.channels[0]?.id,
    facts: await register(process, facts),
    ...(project && { project: project.id }),
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(201)
  let current = opened.body.case
  const path: string[] = []
  for (let guard = 0; !current.ended && guard < 60; guard += 1) {
    const { body } = await get(app, `/cases/${current.id}/available-events`)
    const possible = body.events.flatMap((event: { type: string; possible: boolean }) =>
      event.possible ? [event.type] : [],
    )
    const type = nextEvent(end, possible)
    const today = clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    if (type === undefined) {
      // Only time goes on: a waiting period, or the days that the applicant was given.
      clock.set(clock.now().add({ hours: 24 * 30 }))
      await app.sweep()
      current = (await get(app, `/cases/${current.id}`)).body
      path.push('…')
      continue
    }
    let answer = await send(app, current.id, body.revision, type, payloadOf(process, type, today, []))
    if (type === 'issue' && answer.status === 422) {
      answer = await send(
        app,
        current.id,
        body.revision,
        type,
        payloadOf(process, type, today, answer.body.due ?? []),
      )
    }
    if (answer.status === 409 && type === 'return') {
      clock.set(clock.now().add({ hours: 24 * 30 }))
      continue
    }
    expect(answer.status, `${type}: ${JSON.stringify(answer.body)}`).toBe(201)
    current = answer.body.case
    path.push(type)
  }
  expect(current.ended, `${path.join(' → ')} and no end`).toBe(true)
  return { id: current.id, path }
}

describe('every process is driven from receipt to each of its ends over HTTP', () => {
  it.each(catalogue.map((process) => [`${process.slug}@${process.version}`, process] as const))(
    '%s',
    async (_, process) => {
      const reached = new Set<string>()
      for (const end of endsOf(process)) {
        // Every item is met on the way to closing; the other ends are the same for all facts.
        for (const facts of end === 'closed' ? openings(process) : openings(process).slice(0, 1)) {
          const { id } = await drive(process, facts, end)
          const { body } = await get(service.app, `/cases/${id}`)
          reached.add(body.outcome)
        }
      }
      const refuses = endsOf(process).some((end) => end === 'failed' || end === 'refused')
      for (const outcome of [
        'approved',
        'not-accepted',
        'returned',
        'withdrawn',
        'terminated',
        ...(refuses ? ['refused'] : []),
      ]) {
        expect(reached).toContain(outcome)
      }
    },
  )

  it('and every one of these ledgers gives the stored snapshot, clocks and due dates', async () => {
    expect(await faultsIn(service.database.sql, service.app)).toEqual([])
  })
})
