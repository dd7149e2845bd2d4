"""Inline markup of a documentation generator."""

from docutils import nodes


def abbreviation(name, rawtext, text, lineno, inliner, options=None, content=None):
    short, _, long = text.partition("|")
    return [nodes.abbreviation(rawtext, short, explanation=long)], []


def setup(app):
    app.add_role("abbr", abbreviation)
    app.add_role_to_domain("py", "short", abbreviation)
    return {"parallel_read_safe": True}


class MemberDocumenter:
    @classmethod
    def can_document_member(cls, member, name, is_attribute, parent):
        return callable(member) and not is_attribute
