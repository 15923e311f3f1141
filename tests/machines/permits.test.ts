import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'

const slugs = (chosen: (typeof catalogue)[number][]) => [...new Set(chosen.map(({ slug }) => slug))].sort()

test('a permit is what the plan names one; what only goes by the permit law’s time is assumed to be one', () => {
  const permits = catalogue.filter(({ permit }) => permit)
  expect(slugs(permits.filter(({ permit }) => permit && 'plan' in permit))).toEqual([
    'construction-permit',
    'construction-permit-merged',
    'construction-permit-staged',
    'planning-permit',
    'planning-permit-merged',
    'rural-planning-permit',
  ])
  expect(slugs(permits.filter(({ permit }) => permit && 'county' in permit))).toEqual([
    'air-raid-basement-approval',
    'civil-defence-drawings',
    'greenery-permit',
    'municipal-facility-permit-merged',
    'one-industry-one-licence',
    'plant-quarantine-registration',
    'power-external-line-joint-permit',
    'road-digging-permit',
    'water-facility-alteration-permit',
  ])
})

test('a name does not make a permit: deregistering, reminding, helping with one and being exempt from one are none', () => {
  expect(slugs(catalogue.filter(({ zh, permit }) => zh.includes('许可') && !permit))).toEqual([
    'design-scheme-review',
    'enterprise-deregistration',
    'foreigner-permit-renewal-alert',
    'import-export-licence-guidance',
    'power-lv-exempt',
  ])
})

test('a permit is decided upon, as 行政许可法 38 has it: its case ends in a decision', () => {
  for (const { slug, permit, limits } of catalogue) {
    if (permit)
      expect(
        limits.some(({ until }) => until === 'decision'),
        slug,
      ).toBe(true)
  }
})
