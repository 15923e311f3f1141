import { countsInPhase } from './clock-tags.ts'
import { compileTree, record, refusal } from './compile-tree.ts'
import type { Phase, Process } from './definition.ts'
import type { Action, Outcome, StateConfig, Transition } from './state-config.ts'
import { leaves, sequence } from './tree.ts'

const enter = (phase: Phase, asOf: 'event' | 'receipt' = 'event'): Action => ({
  type: 'enter-phase',
  params: { phase, asOf },
})

const conclude = (target: string, outcome: Outcome): Transition => ({
  target: `#${target}`,
  actions: [{ type: 'conclude', params: { outcome } }],
})

const end = (id: string, zh: string, en: string): StateConfig => ({ id, type: 'final', meta: { zh, en } })

/**
 * The life that every case shares, with the process's tree composed in as the review: 行政许可法 32 (receipt,
 * one complete correction notice, acceptance), 37–38 (decision with reasons), 42 (extension), 44 (delivery).
 * A correction can be asked for once because the state after it offers no second one.
 */
export function compileLife(process: Process): StateConfig {
  const { limits } = process
  const counts = (phase: Phase) => countsInPhase(limits, phase)
  const approved: Transition = {
    target: process.certificates.length > 0 ? '#producing-certificate' : '#delivering',
    actions: [enter('decision'), { type: 'conclude', params: { outcome: 'approved' } }],
  }
  const withdraw = conclude('withdrawn', 'withdrawn')
  // Papers and questions move beside the case: where they are is a matter of its handling, not of its state.
  const papers = { 'hand-over': record, 'take-over': record }
  const beforeDecision = { escalate: record, 'answer-escalation': record, ...papers }
  const intake = (asOf: 'event' | 'receipt') => ({
    accept: { target: '#accepted', actions: [enter('acceptance', asOf)] },
    ...(limits.some(({ onLapse }) => onLapse?.event === 'deem-accepted') && {
      'deem-accepted': { target: '#accepted', actions: [enter('acceptance', 'receipt')] },
    }),
    decline: conclude('not-accepted', 'not-accepted'),
    withdraw,
  })
  const review = compileTree(process.tree.kind === 'parallel' ? process.tree : sequence(process.tree), limits)
  const commitments = leaves(process.tree).filter(({ kind }) => kind === 'commitment')
  const settle = (commitment: string, kept: boolean): Transition => ({
    guard: { type: 'owes', params: { commitment } },
    actions: [{ type: 'settle', params: { commitment, kept } }],
  })
  const settling = commitments.flatMap(({ id }): [string, Transition][] => [
    [`${id}.fulfil`, settle(id, true)],
    [`${id}.breach`, settle(id, false)],
  ])
  const delivered: Transition = {
    target: commitments.length > 0 ? '#following-up' : '#closed',
    actions: [enter('delivery')],
  }
  return {
    initial: 'received',
    // Heard everywhere, so that no clock event is ever "unknown": what they mean is written on the ledger.
    on: {
      'limit-warned': record,
      'limit-exceeded': record,
      'due-dates-recounted': record,
      ...(!process.free && { charge: record }),
      ...Object.fromEntries(settling),
    },
    states: {
      received: {
        meta: { zh: '收件', en: 'Received' },
        tags: counts('receipt'),
        entry: [enter('receipt')],
        on: {
          ...intake('event'),
          'request-correction': { target: '#correction-requested', actions: [{ type: 'await-correction' }] },
          ...beforeDecision,
        },
      },
      'correction-requested': {
        id: 'correction-requested',
        meta: { zh: '补正', en: 'Correction requested' },
        on: {
          'submit-correction': { target: 'correction-received' },
          return: conclude('returned', 'returned'),
          withdraw,
          ...beforeDecision,
        },
      },
      'correction-received': {
        meta: { zh: '补正材料接收', en: 'Correction received' },
        tags: counts('receipt'),
        entry: [enter('receipt')],
        // No way to return it: who has handed in corrections gets acceptance, or a refusal of it with reasons.
        on: { ...intake('receipt'), ...beforeDecision },
      },
      accepted: {
        id: 'accepted',
        meta: { zh: '受理', en: 'Accepted' },
        initial: 'under-review',
        on: {
          withdraw,
          terminate: conclude('terminated', 'terminated'),
          ...(limits.some((limit) => limit.extension) && {
            // Which clock, how often and by whom is a matter of the clocks, not of the state.
            extend: record,
          }),
          ...beforeDecision,
        },
        states: {
          'under-review': {
            ...review,
            meta: { zh: '审查', en: 'Under review' },
            onDone: process.decidedBy === 'items' ? approved : { target: 'deciding' },
          },
          ...(process.decidedBy === 'head' && {
            deciding: {
              meta: { zh: '决定', en: 'To be decided' },
              tags: counts('acceptance'),
              on: { approve: approved, refuse: refusal },
            },
          }),
        },
      },
      ...(process.certificates.length > 0 && {
        'producing-certificate': {
          id: 'producing-certificate',
          meta: { zh: '制证', en: 'Certificate production' },
          tags: counts('decision'),
          on: { issue: { target: '#delivering', actions: [enter('certificate')] }, ...papers },
        },
      }),
      delivering: {
        id: 'delivering',
        meta: { zh: '待送达', en: 'To be delivered' },
        tags: counts('certificate'),
        on: { deliver: delivered, ...papers },
      },
      ...(commitments.length > 0 && {
        'following-up': {
          id: 'following-up',
          meta: { zh: '承诺跟踪', en: 'Commitments followed up' },
          always: [{ target: '#closed', guard: { type: 'owes-nothing' } }],
        },
      }),
      refused: {
        id: 'refused',
        meta: { zh: '不予许可', en: 'Refused' },
        on: { deliver: { target: '#closed', actions: [enter('delivery')] }, ...papers },
      },
      closed: end('closed', '办结', 'Closed'),
      'not-accepted': end('not-accepted', '不予受理', 'Not accepted'),
      returned: end('returned', '退件', 'Returned'),
      withdrawn: end('withdrawn', '撤回', 'Withdrawn'),
      terminated: end('terminated', '终止', 'Terminated'),
    },
  }
}
