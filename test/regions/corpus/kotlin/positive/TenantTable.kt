package com.acme.billing

import org.jetbrains.exposed.sql.and
import org.jetbrains.exposed.sql.selectAll
import org.jetbrains.exposed.sql.transactions.transaction

class InvoiceRepository(private val context: RequestContext) {
    fun all(): List<Invoice> = transaction {
        Invoices.selectAll()
            .where { Invoices.tenantId eq context.tenantId }
            .map(::toInvoice)
    }

    fun byId(id: Long): Invoice? = transaction {
        Invoices.selectAll()
            .where { (Invoices.id eq id) and (Invoices.tenantId eq context.tenantId) }
            .singleOrNull()
            ?.let(::toInvoice)
    }
}
