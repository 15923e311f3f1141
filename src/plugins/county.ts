import fp from 'fastify-plugin'
import { plan } from '../../machines/plan/plan.ts'
import { projectFacts } from '../../machines/projects.ts'
import { registers } from '../../machines/registers.ts'
import { rules } from '../../machines/rules.ts'
import { type ProjectService, projectService } from '../services/project-service.ts'
import { type RegisterService, registerService } from '../services/register-service.ts'
import { type RuleService, ruleService } from '../services/rule-service.ts'
import { type StockService, stockService } from '../services/stock-service.ts'

/** What the county keeps beside cases: projects, registers, rules and stocks. */
declare module 'fastify' {
  interface FastifyInstance {
    projects: ProjectService
    registers: RegisterService
    rules: RuleService
    stocks: StockService
  }
}

export default fp(
  async (app) => {
    const { definitions: catalogue } = app.catalogue
    const { database } = app
    const { departments } = plan
    const now = () => app.clock.now()
    app.decorate('projects', projectService({ facts: projectFacts, catalogue, departments, database, now }))
    app.decorate('registers', registerService({ registers, catalogue, departments, database, now }))
    app.decorate('rules', ruleService({ rules, catalogue, departments, database, now }))
    app.decorate('stocks', stockService({ registers, departments, database, now }))
  },
  { name: 'county', dependencies: ['clock', 'database', 'catalogue'] },
)
