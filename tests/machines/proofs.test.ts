import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'

const proved = new Map(catalogue.map((process) => [process.slug, prove(subjectOf(process))]))

describe('what holds for all processes holds for each of the county', () => {
  test.each([...proved])('%s', (_, { findings }) => {
    expect(findings).toEqual([])
  })
})

describe('the walks cover what they claim', () => {
  test.each([
    // Six chosen items and the kind of enterprise: 2⁶ × 2 cases; seven branches, six of them in or out.
    ['enterprise-setup-1545', 128, 13],
    ['enterprise-setup-split', 7, 7],
    // Five branches, two of which depend on the basement.
    ['construction-permit-merged', 4, 7],
  ])('%s: %i cases in %i walks', (slug, cases, walks) => {
    expect(proved.get(slug)?.explored).toMatchObject({ valuations: cases, walks })
  })
})
