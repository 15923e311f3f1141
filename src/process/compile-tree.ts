import { leafTags } from './clock-tags.ts'
import type { Limit } from './definition.ts'
import type { StateConfig, Transition } from './state-config.ts'
import { type AnyLeaf, type Item, isLeaf, leaves, type Tree } from './tree.ts'

/** The leaves that come after in a sequence: their limits count already, while it is not their turn. */
type Waiting = readonly string[]

const final = (zh: string, en: string, tags: string[] = []): StateConfig => ({
  type: 'final',
  tags,
  meta: { zh, en },
})

/** States of one item: with its department, in a special procedure, and its results. */
function itemStates(item: Item, limits: readonly Limit[], waiting: Waiting): Record<string, StateConfig> {
  const about = { item: item.id }
  const takenOut = { actions: [{ type: 'take-out', params: about }] } as const
  const passed = final('通过', 'In order')
  const screened: Transition[] = item.screening
    ? [
        {
          target: 'passed',
          guard: {
            type: 'all-checks-hold',
            params: { checks: item.screening.checks.map((check) => check.id) },
          },
        },
        record,
      ]
    : []
  return {
    reviewing: {
      tags: leafTags('counts', limits, item.id, waiting),
      meta: { zh: '审查中', en: 'Under review', department: item.department.id },
      on: {
        [`${item.id}.pass`]: { target: 'passed' },
        [`${item.id}.fail`]: { target: 'failed', ...(item.separable && takenOut) },
        [`${item.id}.suspend`]: {
          target: 'special-procedure',
          actions: [{ type: 'begin-special-procedure', params: about }],
        },
        ...(item.screening && { [`${item.id}.screen`]: screened }),
        ...(item.separable && { [`${item.id}.separate`]: { target: 'separate', ...takenOut } }),
      },
    },
    'special-procedure': {
      tags: leafTags('holds', limits, item.id, waiting),
      meta: { zh: '特别程序', en: 'Special procedure', department: item.department.id },
      on: {
        [`${item.id}.overdue`]: { actions: [{ type: 'special-procedure-overdue', params: about }] },
        [`${item.id}.resume`]: {
          target: 'reviewing',
          actions: [{ type: 'end-special-procedure', params: about }],
        },
      },
    },
    passed,
    failed: item.separable
      ? final('不通过，本项另行办理', 'Not in order; this item alone ends')
      : {
          // Still open, so its limits go on: the item ends when it is reconsidered and passed, or the case refused.
          tags: leafTags('counts', limits, item.id, waiting),
          meta: { zh: '不通过', en: 'Not in order', department: item.department.id },
          on: { [`${item.id}.reconsider`]: { target: 'reviewing' }, refuse: refusal },
        },
    ...(item.separable && { separate: final('转单独办理', 'To be handled singly') }),
  }
}

/** An event that moves nothing; without any effect it would be no event to XState's own tools. */
export const record: Transition = { actions: [{ type: 'record' }] }

/** Refusing leaves the whole review, from wherever in it the ground was found. */
export const refusal: Transition = {
  target: '#refused',
  actions: [
    { type: 'enter-phase', params: { phase: 'decision', asOf: 'event' } },
    { type: 'conclude', params: { outcome: 'refused' } },
  ],
}

/** What ends a leaf that nobody judges, with its name; there is no way to refuse. */
const simple = {
  consult: { verb: 'reply', doing: ['征求意见中', 'Consulted'], over: ['已回复', 'Replied'] },
  step: { verb: 'done', doing: ['办理中', 'Under way'], over: ['完成', 'Done'] },
  wait: { verb: 'elapsed', doing: ['等待期', 'Waiting'], over: ['期满', 'Over'] },
  commitment: { verb: 'promise', doing: ['待签承诺', 'To be signed'], over: ['已承诺', 'Promised'] },
} as const

function simpleStates(
  leaf: Exclude<AnyLeaf, Item>,
  limits: readonly Limit[],
  waiting: Waiting,
): Record<string, StateConfig> {
  const { verb, doing, over } = simple[leaf.kind]
  const owing: Transition =
    leaf.kind === 'commitment' ? { actions: [{ type: 'owe', params: { commitment: leaf.id } }] } : {}
  return {
    reviewing: {
      tags: leafTags('counts', limits, leaf.id, waiting),
      meta: { zh: doing[0], en: doing[1], department: leaf.department.id },
      on: { [`${leaf.id}.${verb}`]: { target: 'passed', ...owing } },
    },
    passed: final(over[0], over[1]),
  }
}

function leafState(leaf: AnyLeaf, limits: readonly Limit[], waiting: Waiting): StateConfig {
  const states =
    leaf.kind === 'item' ? itemStates(leaf, limits, waiting) : simpleStates(leaf, limits, waiting)
  const meta = { zh: leaf.zh, en: leaf.en, department: leaf.department.id }
  if (!leaf.when) return { initial: 'reviewing', meta, states }
  return {
    initial: 'included',
    meta,
    states: {
      included: {
        meta: { zh: '是否适用', en: 'Does it belong in' },
        always: [
          { target: 'reviewing', guard: { type: 'fact', params: { condition: leaf.when } } },
          { target: 'excluded' },
        ],
      },
      ...states,
      excluded: final('不适用', 'Not in this case'),
    },
  }
}

/** The name of a part's state: a leaf's own id, or the kind and place of a composition. */
export const nameOf = (part: Tree, index: number) => ('id' in part ? part.id : `${part.kind}-${index + 1}`)

/**
 * Compiles a tree to one XState state: a leaf and a sequence to compound states, `parallel` to a parallel state,
 * `choice` to a compound state whose first state decides by the case's facts.
 */
export function compileTree(tree: Tree, limits: readonly Limit[], waiting: Waiting = []): StateConfig {
  if (isLeaf(tree)) return leafState(tree, limits, waiting)
  switch (tree.kind) {
    case 'parallel':
      return {
        type: 'parallel',
        states: Object.fromEntries(
          tree.parts.map((part, i) => [nameOf(part, i), compileTree(part, limits, waiting)]),
        ),
      }
    case 'sequence': {
      const names = tree.parts.map(nameOf)
      const states = tree.parts.map((part, i): [string, StateConfig] => [
        nameOf(part, i),
        {
          ...compileTree(part, limits, [
            ...waiting,
            ...tree.parts.slice(i + 1).flatMap((later) => leaves(later).map(({ id }) => id)),
          ]),
          onDone: { target: names[i + 1] ?? 'done' },
        },
      ])
      return {
        initial: names[0] ?? 'done',
        states: { ...Object.fromEntries(states), done: final('完成', 'Done') },
      }
    }
    case 'choice': {
      const names = tree.branches.map((branch, i) => nameOf(branch.part, i))
      const always = tree.branches.map(
        (branch, i): Transition => ({
          target: names[i] ?? 'done',
          ...(branch.when && { guard: { type: 'fact', params: { condition: branch.when } } }),
        }),
      )
      const states = tree.branches.map((branch, i): [string, StateConfig] => [
        names[i] ?? 'done',
        { ...compileTree(branch.part, limits, waiting), onDone: { target: 'done' } },
      ])
      return {
        initial: 'choosing',
        states: {
          choosing: { meta: { zh: '选择', en: 'Which way' }, always },
          ...Object.fromEntries(states),
          done: final('完成', 'Done'),
        },
      }
    }
  }
}
