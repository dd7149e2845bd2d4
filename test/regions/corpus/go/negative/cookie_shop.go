package bakery

type Cookie struct {
	Flavour string
	Grams   int
}

func (o *Order) AddCookie(c Cookie) {
	o.cookies = append(o.cookies, c)
	o.total += price(c)
}
