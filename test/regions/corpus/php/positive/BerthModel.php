<?php

class BerthModel extends Model
{
    protected $casts = ['pin' => 'encrypted', 'length' => 'integer'];

    protected $fillable = ['length', 'width'];

    protected static function booted(): void
    {
        static::addGlobalScope(new TenantScope());
    }

    public function minimumPermission(): int
    {
        return 2;
    }

    public function area(): int
    {
        return $this->length * $this->width;
    }
}

class OrderAction extends Action
{
    const ADMIN_RESOURCE = 'Harbour_Berths::orders';
}

add_filter('user_has_cap', 'harbour_caps', 10, 3);

$checker = $container->get('security.authorization_checker');

$keeper = $container->get('security.token_storage');
