import * as saml from 'samlify';

const provider = saml.IdentityProvider({ metadata: '<xml/>' });

export const parse = (body: unknown) => saml.ServiceProvider({}).parseLoginResponse(provider, 'post', { body } as never);
