/** The register of fees: whatever is charged must be an entry of it (正文三(四), 清单之外无收费). */
export const feeCatalogue = 'fee-catalogue'
