public class Wharfage
{
    public void Set(HttpContext context, Crane crane)
    {
        context.Response.StatusCode = 404;
        context.Items["crane"] = crane;
        context.Response.Headers.Add("X-Crane", crane.Name);
    }

    public void Show(Panel panel, Bubble bubble)
    {
        panel.Visible = bubble.Role == ChatRole.Assistant;
        panel.Enabled = bubble.Lines > 0;
    }

    public void Fill(Random dice, byte[] noise)
    {
        dice.NextBytes(noise);
    }

    public void Build(ModelBuilder builder, IClock clock)
    {
        ApplyFilters(builder, clock);
    }

    private void ApplyFilters(ModelBuilder builder, IClock clock)
    {
        builder.Entity<Crane>().HasQueryFilter(c => !c.IsScrapped);
    }

    public bool Compare(TextBox first, TextBox second)
    {
        if (first.Text == "a" && second.Text == "b") return true;
        return false;
    }

    public void Wire(CommandTable table)
    {
        table.Register("lift", CraneKind.Tall, Lift);
        PlayerPrefs.SetInt("highscore", 3);
    }

    public void Check(Browser browser)
    {
        _browserManager.FindByTitle(browser.Title);
        EnsureCanExecute(browser);
    }

    [ServiceFilter(typeof(TimingFilter))]
    public object Lift()
    {
        return 1;
    }
}
