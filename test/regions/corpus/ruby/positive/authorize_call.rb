class DocsController < ApplicationController
  def update
    @doc = Doc.find(params[:id])
    authorize @doc
    @doc.update!(doc_params)
  end
end
