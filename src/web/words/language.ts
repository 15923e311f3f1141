/** The languages of the pages; Chinese comes first. */
export type Language = 'zh' | 'en'
