/**
 * How often the public page may be asked, on each node. The county's to configure: enough for whoever follows a
 * case, too little to find four digits by trying.
 */
export const progressLimits = {
  perAddress: [{ most: 30, minutes: 1 }],
  perNumber: [
    { most: 10, minutes: 15 },
    { most: 40, minutes: 24 * 60 },
  ],
  source: 'assumed: no source gives a figure',
} as const
