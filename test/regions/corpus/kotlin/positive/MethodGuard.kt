package shop

import org.springframework.security.access.prepost.PreAuthorize
import org.springframework.stereotype.Service

@Service
class Refunds {
    @PreAuthorize("hasAuthority('refund')")
    fun refund(id: Long) {
        Ledger.post(id)
    }
}
