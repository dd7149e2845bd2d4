namespace Ferry.Web;

public class OutgoingCalls(Pouch pouch, HttpClient http)
{
    public async Task Prepare()
    {
        http.DefaultRequestHeaders.Authorization = new(Scheme, await pouch.Current());
    }

    public HttpRequestMessage Sailings(string day)
    {
        var ask = new HttpRequestMessage(HttpMethod.Get, "sailings/" + day);
        ask.SetBearerToken(pouch.Last);
        return ask;
    }

    public Task<string> Weather()
    {
        return http.GetStringAsync("weather");
    }
}
