class AnchorFormula < Formula
  url 'https://anchors.example/anchor-1.2.tar.gz'
  sha256 '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef'
  license 'MIT'

  bottle do
    sha256 cellar: :any, arm64: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef'
  end

  resource 'chain' do
    url 'https://anchors.example/chain.tar.gz'
    sha256 :no_check
  end

  def install
    system './configure', "--prefix=#{prefix}"
  end
end
