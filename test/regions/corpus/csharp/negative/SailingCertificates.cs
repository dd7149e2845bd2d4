using QuestPDF.Fluent;
using System.Linq;

public class CertificateService
{
    public Certificate Issue(Sailor sailor, Course course) => new Certificate(sailor.Name, course.Title);

    public byte[] GenerateCertificate(Certificate certificate) =>
        Document.Create(page => page.Text(certificate.Text)).GeneratePdf();

    public int CountCertificates(int sailorId) => _all.Count(one => one.SailorId == sailorId);
}
