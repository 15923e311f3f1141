import stallPermit from './stall-permit.ts'

const rules = {
  county: {
    zh: '示例：县摊点管理规定，2026年1月1日修订',
    en: 'example: the county’s rules on stalls, as changed on 1 January 2026',
  },
}

export default {
  ...stallPermit,
  version: 2,
  inForce: { from: '2026-01-01' },
  materials: stallPermit.materials.filter((material) => material.id !== 'plan'),
  limits: stallPermit.limits.map((limit) =>
    limit.id === 'promise' ? { ...limit, amount: 3, source: rules } : limit,
  ),
}
