package filters

import javax.inject.Inject
import play.api.http.DefaultHttpFilters
import play.filters.cors.CORSFilter
import play.filters.csrf.CSRFFilter
import play.filters.gzip.GzipFilter

class Filters @Inject() (gzip: GzipFilter, cors: CORSFilter, csrf: CSRFFilter)
    extends DefaultHttpFilters(gzip, cors, csrf)
