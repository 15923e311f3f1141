import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { calibrationBody } from '../schemas/calibration.ts'
import { jobResult } from '../schemas/job.ts'
import { badBody, responses, unavailable } from '../schemas/problem.ts'
import type { CalibratedOn } from '../services/calibration/asked-histories.ts'

/** What a simulation goes by, from what was lived. */
const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/calibrations',
    {
      schema: {
        tags: ['reforms'],
        operationId: 'calibrate',
        summary:
          'Fit the parameters of a scenario to the county’s own cases or to a log from elsewhere, as a job',
        description:
          'The result of the job has the members of `OfficeCalibration` (src/simulation/calibration/calibrate-office.ts) and what it is from: `parameters` go into a scenario as they are; `fits` say how well each agrees with what was observed. Nobody is in it, neither applicant nor clerk.',
        body: calibrationBody,
        response: responses(202, jobResult, [
          ...badBody,
          'unknown-process',
          'unknown-log',
          'log-not-ready',
          'invalid-date',
          'not-calibratable',
          'id-reused',
          ...unavailable,
        ]),
      },
    },
    async (request, reply) => {
      const { id, from } = request.body
      reply.code(202)
      return app.calibrations.ask({ id: id.toLowerCase(), from: from as CalibratedOn }, request.actor())
    },
  )
}

export default routes
