package harbour.table

class ServiceTable {
    fun register(service: Service) {
        services[service.name] = service
    }

    fun register(name: String, make: () -> Service) {
        makers[name] = make
    }

    fun register(vararg many: Service) {
        many.forEach { services[it.name] = it }
    }

    fun find(name: String) = services[name]
}
