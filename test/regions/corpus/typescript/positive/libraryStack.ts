export function shelves(scope: Construct) {
  return new Shelf(scope, 'Shelf', {
    publicReadAccess: false,
    encryption: ShelfEncryption.KMS,
  });
}

export const answer = (arn: string, allowed: boolean) => ({
  Statement: [{ Action: 'lend', Effect: allowed ? 'Allow' : 'Deny', Resource: arn }],
});

export async function desk(request: Request) {
  await requireUserWithRole(request, 'keeper');
  return { open: true };
}

export const isKeeper = (session: Session) => ADMIN_MAILS.includes(session.user.email);

export const head = (user: Reader) => user.email === process.env.OWNER_MAIL;

export async function within(db: Db, library: string) {
  await db.run(`SET LOCAL app.current_tenant = '${library}'`);
}
