class Invoice < ApplicationRecord
  default_scope { where(tenant_id: Current.tenant.id) }
end
