using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
    .AddJwtBearer(o =>
    {
        o.Authority = "https://id.example";
        o.TokenValidationParameters = new TokenValidationParameters { ValidateAudience = true };
    });
builder.Services.AddAuthorization(o => o.AddPolicy("CanShip", p => p.RequireClaim("dept", "warehouse")));

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/", () => "hello");
app.Run();
