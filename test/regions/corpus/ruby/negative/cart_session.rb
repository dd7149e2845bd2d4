class CartSession
  before_save :make_slug
  include Comparable

  def empty
    session.delete(:cart)
  end

  def user_agent
    request.headers['User-Agent']
  end

  def show
    Item.find_by(token: lexer.token)
    File.open('cart.txt', 'w') { |file| file.write(@items) }
    redirect_to items_path if @items.user_agent == params[:agent]
  end
end

def build(path, other)
  File.chmod(0o755, path)
  FileUtils.chmod('+x', path)
  File.chmod(File.stat(other).mode, path)
  File.open(path, 'w', 0o644) { |file| file.write('x') }
end

class AdminsController
  before_action :set_admin
  before_action :load_admin
end

class LinesController
  before_action :cart_must_be_present

  def feed
    http.request :get, keys: [1, 2]
  end
end
