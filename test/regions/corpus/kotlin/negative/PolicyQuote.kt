package com.acme.insurance

import java.math.BigDecimal
import java.time.LocalDate

data class Policy(val number: String, val holder: String, val from: LocalDate, val until: LocalDate)

class PolicyService(private val policies: PolicyStore, private val tariffs: Tariffs) {
    fun quote(age: Int, car: String): BigDecimal = tariffs.base(car) * tariffs.factor(age)

    fun renew(number: String): Policy {
        val policy = policies.find(number) ?: error("no policy $number")
        val renewed = policy.copy(from = policy.until, until = policy.until.plusYears(1))
        policies.save(renewed)
        return renewed
    }

    fun expiring(before: LocalDate) = policies.all().filter { it.until < before }
}
