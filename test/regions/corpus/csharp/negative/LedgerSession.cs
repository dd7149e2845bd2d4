using NHibernate;

namespace Ferry.Books;

public class LedgerSessionProvider
{
    private readonly ISessionFactory factory;
    private ISession? open;

    public LedgerSessionProvider(ISessionFactory factory)
    {
        this.factory = factory;
    }

    public ISession OpenSession()
    {
        return open ??= factory.OpenSession();
    }

    public void EndSession()
    {
        open?.Close();
        open = null;
    }
}
