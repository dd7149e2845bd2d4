using System.Linq;

public static class Layers
{
    public static Shape Pick(Drawing drawing, int layerId)
    {
        if (drawing.Shapes.All(shape => shape.LayerId != layerId))
            return null;
        if (drawing.Members.Any(m => m.DeclaringType == null))
            return drawing.Default;
        return drawing.Shapes.First(shape => shape.LayerId == layerId);
    }

    public static void Show(Mail mail)
    {
        if (mail.IsAuthenticated)
            mail.Icon.Colour = "green";
    }
}
