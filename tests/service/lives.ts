const checks = { identity: true, name: true, address: true, scope: true }

/** What happens to a company set-up of all seven items, from acceptance to delivery. */
export const setupLife: readonly (readonly [type: string, payload?: object])[] = [
  ['accept'],
  ['registration.screen', { checks }],
  ...['seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank'].map((item) => [`${item}.pass`] as const),
  [
    'issue',
    {
      certificates: [
        { certificate: 'e-licence', number: 'SYN-L-1' },
        { certificate: 'e-seal', number: 'SYN-S-1' },
      ],
    },
  ],
  ['deliver', { to: '合成测试', receipt: 'SYN-R-1' }],
]

/** What happens to a merged construction permit without a basement. */
export const permitLife: readonly (readonly [type: string, payload?: object])[] = [
  ['accept'],
  ['permit.pass'],
  ['quality.reply', { opinion: '符合' }],
  ['safety.reply', { opinion: '符合' }],
  ['approve', { document: 'SYN-D-1' }],
  ['issue', { certificates: [{ certificate: 'construction-permit', number: 'SYN-P-1' }] }],
  ['deliver', { to: '合成测试', receipt: 'SYN-R-2' }],
]
