import { compileLife } from '../../../src/process/compile-life.ts'
import { prove } from '../../../src/process/proofs/prove.ts'
import { type Subject, subjectOf } from '../../../src/process/proofs/subject.ts'
import type { StateConfig } from '../../../src/process/state-config.ts'
import { parallel } from '../../../src/process/tree.ts'
import { aFact, aLimit, anItem, tiny } from '../tiny-process.ts'

/** A sound process of two items side by side, one of which may be taken out. */
export const sound = tiny(parallel(anItem('one'), anItem('two', { separable: true })), {
  limits: [aLimit('decision'), aLimit('own', { item: 'one' })],
  facts: [aFact('small', 'boolean')],
})

type Loose = { [key: string]: Loose }

/** The sound process with a fault planted in its machine at one state, as JSON. */
export function planted(path: string, fault: object, more: Partial<Subject> = {}): Subject {
  const config = JSON.parse(JSON.stringify(compileLife(sound)))
  const state = path
    .split('.')
    .reduce((at: Loose, name) => (name === '' ? at : at.states?.[name]) as Loose, config)
  Object.assign(state, fault)
  return { ...subjectOf(sound), config: config as StateConfig, ...more }
}

/** What is found wrong with a subject by one proof. */
export const findings = (subject: Subject, proof: string) =>
  prove(subject).findings.filter((finding) => finding.proof === proof)
