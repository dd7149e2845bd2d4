describe('login page', () => {
  it('shows the password field', () => {
    cy.visit('/login');
    cy.get('[name=password]').should('be.visible');
    cy.contains('Log in').click();
  });
});
