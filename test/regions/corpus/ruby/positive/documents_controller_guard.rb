# frozen_string_literal: true

class DocumentsController < BaseController
  before_filter :load_document

  def index
    @documents = Document.recent.page(params[:page])
  end

  def update
    return render_403 unless @document.editable_by?(current_person)

    @document.update(document_params)
    redirect_to @document
  end

  def destroy
    deny_access unless current_person.admin?
    @document.destroy
    redirect_to documents_path
  end

  def export
    if current_person.allowed_to?(:export_documents, @project)
      send_data @document.to_csv
    else
      raise AccessDenied
    end
  end

  private

  def load_document
    @document = Document.find(params[:id])
  end
end
