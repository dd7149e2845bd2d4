using Xunit;

public class CalcTests
{
    [Fact]
    public void Adds() => Assert.Equal(3, 1 + 2);
}
