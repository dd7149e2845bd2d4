import fastifyJwt from '@fastify/jwt';

export async function plugin(app) {
  app.register(fastifyJwt, { secret: process.env.KEY });
  app.decorate('guard', async (request, reply) => {
    try {
      await request.jwtVerify();
    } catch (error) {
      reply.send(error);
    }
  });
}
