using Amazon.Lambda.APIGatewayEvents;

public class EdgeGate
{
    public Answer Handle(APIGatewayCustomAuthorizerRequest call)
    {
        return new Answer(call.MethodArn, _crew.Knows(call.Headers["x-sailor"]));
    }

    private static APIGatewayCustomAuthorizerPolicy Open(string door) => Statement(door, true);

    public void Hire(Sailor sailor)
    {
        _crew.PromoteToAdmin(sailor);
    }

    public void Dress(Sailor sailor)
    {
        _crew.PromoteSale(sailor.Hat);
    }
}
