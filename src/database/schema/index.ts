// Every table is exported here: drizzle-kit reads this file to write the migrations in drizzle/.
export {}
