package com.acme.api

import org.springframework.security.access.prepost.PostAuthorize
import org.springframework.security.access.prepost.PreAuthorize
import org.springframework.stereotype.Service

@Service
class PayrollService(private val slips: SlipRepository) {
    @PreAuthorize("hasAuthority('PAYROLL_WRITE')")
    fun raise(employee: Long, amount: Long) {
        slips.adjust(employee, amount)
    }

    @PostAuthorize("returnObject.employee == authentication.name")
    fun slip(id: Long): Slip = slips.get(id)

    fun months(): List<String> = slips.months()
}
