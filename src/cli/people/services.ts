import { plan } from '../../../machines/plan/plan.ts'
import { windows } from '../../../machines/windows.ts'
import { connect, type Database, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { type AccountService, accountService } from '../../services/account-service.ts'
import { type AppointmentService, appointmentService } from '../../services/appointment-service.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'

/** Whoever has the machine, as accounts and appointments name who made them. */
export const BY = 'command-line'

export interface PeopleServices {
  readonly accounts: AccountService
  readonly appointments: AppointmentService
}

/** Runs something with the people of the database that the environment names, beside a service that may run on it. */
export async function withPeople<T>(
  env: NodeJS.ProcessEnv,
  work: (services: PeopleServices, database: Database) => Promise<T>,
): Promise<T> {
  const database = await connect({ ...databaseSettings(env), max: 4, log: note })
  const now = () => systemClock.now()
  // Running services read each session again within seconds.
  const sessions = { forgetAccount() {} }
  try {
    const catalogue = await catalogueIn(database.sql)
    const services = {
      accounts: accountService({ database, sessions, now }),
      appointments: appointmentService({
        ...{ database, sessions, departments: plan.departments, windows, catalogue, now },
      }),
    }
    return await work(services, database)
  } finally {
    await database.close()
  }
}
