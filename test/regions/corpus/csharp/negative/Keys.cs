using System.ComponentModel.DataAnnotations;

namespace Data;

public class Product
{
    [Key]
    public int Id { get; set; }

    [Required]
    public string Name { get; set; } = "";
}
