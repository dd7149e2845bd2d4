import NextAuth, { type NextAuthOptions } from 'next-auth';
import GitHub from 'next-auth/providers/github';

export const options: NextAuthOptions = {
  providers: [GitHub({ clientId: process.env.ID ?? '', clientSecret: process.env.SECRET ?? '' })],
  session: { strategy: 'jwt' },
  callbacks: {
    async jwt({ token, user }) {
      return user ? { ...token, role: user.role } : token;
    },
  },
};

export default NextAuth(options);
