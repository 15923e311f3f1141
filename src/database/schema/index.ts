// Every table is exported here: drizzle-kit reads this file to write the migrations in drizzle/.
export * from './cases.ts'
export * from './due-dates.ts'
export * from './effective-dates.ts'
export * from './events.ts'
export * from './plan.ts'
export * from './projects.ts'
export * from './registers.ts'
export * from './sealing-keys.ts'
